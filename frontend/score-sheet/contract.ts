/** The JSON of api/sheets, api/marks and their neighbours; src/docs/api-marks.md says what each field means. */

export interface Anchor {
  label: string;
  text: string;
  points: string;
}

export interface Band {
  from: string;
  to: string;
}

export interface Indicator {
  key: string;
  name: string;
  kind: 'expert' | 'computed' | 'verified';
  max: string;
  min: string;
  step: string;
  rule: string;
  anchors: Anchor[];
  value: string | null;
  notApplicable: boolean;
  /** Whether an expert may mark it not applicable; absent means no. */
  notApplicableAllowed?: boolean;
  comment: string;
  commentRequired: boolean;
  /** Marks this low or this high need a comment; absent means none do. */
  commentAtOrBelow?: string | null;
  commentAtOrAbove?: string | null;
  /** Where there are bands, only marks of one of them are allowed. */
  bands?: Band[];
  version: number;
  contribution: string | null;
  trace?: string | null;
}

export interface Dimension {
  key: string;
  name: string;
  max: string;
  indicators: Indicator[];
}

export interface SheetHead {
  id: string;
  version: number;
  state: 'open' | 'submitted' | 'returned';
  application: { name: string; number: string; position: number; of: number };
  returnedReason?: string | null;
}

export interface Sheet {
  sheet: SheetHead;
  account: string;
  /** Factor by which an indicator's mark counts, by key; absent means 1. */
  coefficients: Record<string, string>;
  dimensions: Dimension[];
  missing: string[];
  /** Longest comment in characters; absent means 500. */
  commentMax?: number;
  /** Whether marks × coefficients add up to the model's total; absent means yes. */
  estimable?: boolean;
  /** False on the sheet of a shadow expert; absent means true. */
  counts?: boolean;
  previous?: string | null;
  next?: string | null;
  asides?: Partial<Record<AsideKey, Aside>>;
}

/** What the expert keeps beside the marks, under keys that no indicator has. */
export type AsideKey = '-note' | '-bookmarks';

export interface Aside {
  content: string;
  version: number;
}

export interface Bookmark {
  file: string;
  page: number;
  label: string;
}

/** What an expert says about one indicator, always whole. */
export interface Content {
  value: string | null;
  notApplicable: boolean;
  comment: string;
}

export interface Mutation extends Content {
  id: string;
  indicator: string;
  baseVersion: number;
  at: string;
}

export interface Batch {
  sheet: string;
  account: string;
  mutations: Mutation[];
}

export interface Current {
  value: string | null;
  notApplicable?: boolean;
  comment: string;
  version: number;
  savedAt: string;
  device: string;
}

export interface Answer {
  savedAt: string;
  acknowledged: { id: string; indicator: string; version: number }[];
  refused: { id: string; indicator: string; code: string; message: string }[];
  conflicts: { id: string; indicator: string; current: Current }[];
  total: string;
  subtotals: Record<string, string>;
  missing: string[];
}

export type TaskState = 'not-begun' | 'in-progress' | 'complete' | 'submitted' | 'returned' | 'recused';

export interface Task {
  sheet: string;
  name: string;
  where: string;
  position: number;
  of: number;
  state: TaskState;
  editable: boolean;
  counts: boolean;
  filled: number;
  required: number;
  total: string | null;
  missing: { indicator: string; name: string }[];
}

export interface TaskGroup {
  key: string;
  round: string;
  group: string;
  deadline: string | null;
  keepMaterial: boolean;
  tasks: Task[];
}

export interface Reviews {
  account: string;
  name: string;
  groups: TaskGroup[];
}

export interface Material {
  keep: boolean;
  overview: { term: string; text: string }[];
  figures: { years: number[]; rows: FigureRow[] };
  members: { role: string; names: string[] }[];
  files: MaterialFile[];
}

export interface FigureRow {
  name: string;
  unit: string;
  cells: { value: string | null; source: string | null }[];
}

export interface MaterialFile {
  id: string;
  name: string;
  bytes: number;
}

export interface PastMark extends Content {
  indicator: string;
  version: number;
  savedAt: string;
  device: string;
}

export interface StoreKey {
  account: string;
  key: string;
  hours: number;
}
