/** What the server sends after every check, and what a page that was just opened asks for it with. */
export const REPORT_EVENT = 'keikaku:report';
export const ASK_EVENT = 'keikaku:ask';
