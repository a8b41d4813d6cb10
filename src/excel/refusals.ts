/** What stands in the way of changing a workbook at all, whatever the change. */
import { TEMPLATE_VERSION } from '../sheets';
import { storedSettings, type StoredSettings } from './read';

export interface WorkbookRefusal {
  readonly code: 'handedOff' | 'newerTemplate';
  readonly place: string;
  readonly found: string;
  readonly expected: string;
}

/**
 * Sheets that a later add-in wrote may mean what this one does not know: they are neither read into conclusions nor drawn over.
 *
 * @returns null where the template is ours or older, or where the workbook says nothing of one
 */
export const newerTemplate = (stored: StoredSettings | null): WorkbookRefusal | null =>
  stored === null || stored.template <= TEMPLATE_VERSION
    ? null
    : {
        code: 'newerTemplate',
        place: 'workbook',
        found: `sheets of template ${stored.template}, which a later CCO Planner wrote`,
        expected: `template ${TEMPLATE_VERSION} or older: update the add-in and try again; nothing was changed`,
      };

/** The same of the open workbook. */
export const newerThanOurs = (): WorkbookRefusal | null => newerTemplate(storedSettings());
