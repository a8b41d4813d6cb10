/** What Excel refuses: the codes of Excel.ErrorCodes, and every text the desk gives with them, in one place. */

export type RefusalCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidObjectPath'
  | 'InvalidOperation'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NotImplemented'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UnsupportedOperation';

/** Excel's own sentences (Excel.ErrorCodes, office-js documentation, "Error messages"). */
const SENTENCES: Readonly<Record<RefusalCode, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidObjectPath: 'The object path is not valid.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
};

const HTTP: Readonly<Partial<Record<RefusalCode, number>>> = {
  AccessDenied: 401,
  ApiNotFound: 404,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
};

export interface RefusalDetail {
  /** `Range.values`, `Readiness!B4` */
  readonly place?: string;
  readonly found?: string;
  readonly expected?: string;
}

/** Thrown inside the desk where Excel would refuse; it reaches the add-in as an OfficeExtension.Error and a person as a message. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly place: string | undefined;
  readonly status: number;

  constructor(code: RefusalCode, detail: RefusalDetail = {}) {
    super([SENTENCES[code], detailText(detail)].filter(Boolean).join(' '));
    this.name = 'Refusal';
    this.code = code;
    this.place = detail.place;
    this.status = HTTP[code] ?? 400;
  }
}

function detailText({ found, expected }: RefusalDetail): string {
  return [found === undefined ? '' : `Found ${found}`, expected === undefined ? '' : `expected ${expected}`].filter(Boolean).join('; ');
}

export function invalidArgument(place: string, found: unknown, expected: string): Refusal {
  return new Refusal('InvalidArgument', { place, found: shown(found), expected });
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
