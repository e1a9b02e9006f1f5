import type { Measure, Project } from '../model/item.ts';
import { circled, numberWithin } from '../model/list-number.ts';
import type { Group } from '../model/section.ts';
import { mentionsOf } from './departments.ts';
import { originalItem } from './linked.ts';
import type {
  DepartmentIndex,
  DepartmentMention,
  Item,
  ItemBase,
  ItemList,
  LinkedSection,
  LinkedStatus,
  Relisting,
} from './linked.ts';
import { unmarkedWords } from './written-relistings.ts';

/** What every item of a content is linked with. */
export interface ItemSurroundings {
  readonly departments: DepartmentIndex;
  /** Its 取組状況, with those that come along with its 再掲; to be asked once all 再掲 are tied. */
  statusesOf(item: Item): readonly LinkedStatus[];
}

/** An item in its place. What is derived is worked out when it is first asked for: a check needs little of it. */
export class LinkedItem implements ItemBase {
  readonly kind: ItemList['kind'];
  readonly entity: Measure | Project;
  readonly section: LinkedSection;
  readonly groups: readonly Group[];
  readonly id: string | null;
  readonly number: string | null;
  relisting: Relisting | null = null;
  relistedBy: readonly Relisting[] = [];
  readonly #surroundings: ItemSurroundings;
  #label: string | null = null;
  #title: string | null = null;
  #departments: readonly DepartmentMention[] | null = null;
  #statuses: readonly LinkedStatus[] | null = null;

  /** `order` counts from 0 in the list. */
  constructor(
    section: LinkedSection,
    { kind, groups }: Pick<ItemList, 'kind' | 'groups'>,
    entity: Measure | Project,
    order: number,
    surroundings: ItemSurroundings,
  ) {
    this.kind = kind;
    this.entity = entity;
    this.section = section;
    this.groups = groups;
    this.id = entity.id;
    this.number = entity.number ?? (kind === 'measure' ? circled(order + 1) : null);
    this.#surroundings = surroundings;
  }

  get label(): string {
    return (this.#label ??= this.#called());
  }

  get title(): string {
    return (this.#title ??= this.#words() || this.#wordsOfOriginal());
  }

  get departments(): readonly DepartmentMention[] {
    return (this.#departments ??= this.#mentions());
  }

  get statuses(): readonly LinkedStatus[] {
    return (this.#statuses ??= this.#surroundings.statusesOf(this as unknown as Item));
  }

  #called(): string {
    const inGroup = this.groups.map((group) => group.name ?? '').join('・');
    const words = this.#words();
    const called = this.number ?? (words === '' ? '' : `「${words}」`);
    const within = `${this.section.label}${inGroup === '' ? '' : `（${inGroup}）`}`;
    return `${numberWithin(within, called)}${this.id === null ? '' : `（${this.id}）`}`;
  }

  #words(): string {
    return unmarkedWords({ item: this as unknown as Item, status: null, line: null });
  }

  #wordsOfOriginal(): string {
    const original = originalItem(this as unknown as Item);
    return original ? unmarkedWords({ item: original, status: null, line: null }) : '';
  }

  #mentions(): readonly DepartmentMention[] {
    const { entity } = this;
    if (entity.departments.length === 0) return originalItem(this as unknown as Item)?.departments ?? [];
    return entity.departments.flatMap((name, i) =>
      mentionsOf(name, entity.at('departments', i), this.#surroundings.departments),
    );
  }
}
