import type { MoneyUnit } from '#core/model/money.ts';
import { Claims } from './claims.ts';
import type { Columns } from './columns.ts';
import { emptyContainer } from './draft.ts';
import type { Container, Draft, DraftGroup, DraftSection } from './draft.ts';
import type { Topic } from './topic.ts';
import type { Words } from './words.ts';

/** A heading of the plan's own: a group if items follow, and the head of prose otherwise. */
export interface Headed {
  readonly words: Words;
  readonly level: number;
}

/** Where the reading of a document stands: what was drafted so far, and what the next block belongs to. */
export class Scene {
  readonly draft: Draft = {
    title: null,
    period: null,
    numberOfYears: null,
    scheduleYears: [],
    statusYear: null,
    overview: [],
    others: [],
    sections: [],
    heads: [],
    questions: [],
  };
  readonly claims = new Claims();
  /** Names known to be one department. */
  readonly departments: ReadonlySet<string>;
  section: DraftSection | null = null;
  /** Groups that are open, the outermost first. */
  groups: DraftGroup[] = [];
  topic: Topic | null = null;
  topicLevel = 0;
  headed: Headed | null = null;
  /** Headings that name a field of その他の欄 and, so far, nothing else. */
  readonly fields = new Set<Words>();
  /** The unit of （単位：千円） above the tables that follow. */
  unit: MoneyUnit | null = null;
  /** The year a heading names for the statuses below it. */
  statusYear: string | null = null;
  /** The columns of the table before, for one that goes on without a head. */
  columns: Columns | null = null;

  constructor(departments: ReadonlySet<string>) {
    this.departments = departments;
  }

  openSection(heading: Pick<DraftSection, 'key' | 'calledAs' | 'number' | 'name'>): DraftSection {
    const section = {
      ...emptyContainer(),
      ...heading,
      cost: null,
      principles: [],
      sdgTargets: [],
      sdgDirection: null,
    };
    this.draft.sections.push(section);
    this.section = section;
    this.groups = [];
    this.headed = null;
    this.topic = null;
    return section;
  }

  /** The section in hand; in a document without headings for its sections the heading above the block, or none, names one. */
  sectionOrNew(): DraftSection {
    const { topic } = this;
    const opened =
      this.section ??
      this.openSection({ key: '題名', calledAs: null, number: null, name: this.headed?.words ?? null });
    this.topic = topic;
    return opened;
  }

  /** Where items go: a heading of the plan's own above them becomes their group. */
  container(): Container {
    const section = this.sectionOrNew();
    if (this.headed) {
      const group: DraftGroup = { ...emptyContainer(), name: this.headed.words, level: this.headed.level };
      (this.groups.at(-1) ?? section).groups.push(group);
      this.groups.push(group);
      this.fields.delete(this.headed.words);
      this.headed = null;
    }
    return this.groups.at(-1) ?? section;
  }

  closeGroups(level: number): void {
    this.groups = this.groups.filter((group) => group.level < level);
  }
}
