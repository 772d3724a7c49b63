import { inLocale } from './locale';
import { operationsLocale } from './settings';

/**
 * Runs what writes a mail or the message of a job, in the language of operations. If the site no longer has its locale, the
 * text is in English. Source: Script API, dw.system.Request.setLocale.
 */
export function inOperationsLanguage<T>(run: () => T): T {
    return inLocale(operationsLocale(), run);
}
