/** The messages of Office.js's own protocol, "RichApi", as they arrive and as they are answered. */

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Where an entry is above 0, the argument is that object path. Nested as the arguments are. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

/**
 * How an object is reached. Types: 1 the workbook, 2 a new service, 3 a method, 4 a property, 5 an item of a collection, 6 a kept
 * reference, 7 nothing.
 */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** Types: 1 instantiate, 2 query, 3 method, 4 set a property, 5 trace, 7 query as JSON. */
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly ObjectPathId: number;
  readonly Name?: string;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ErrorBody {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string | null;
  readonly HttpStatusCode: number;
  /** Its index in Actions. */
  readonly ActionIndex: number;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: ErrorBody;
}

/** One entry of the event `richApiMessage`: category, type, target, arguments as JSON, id, whether another person caused it. */
export type MessageEntry = readonly [category: number, type: number, target: string, json: string, id: string, remote: boolean];

export const CATEGORY = { customFunction: 1, event: 65536 } as const;
