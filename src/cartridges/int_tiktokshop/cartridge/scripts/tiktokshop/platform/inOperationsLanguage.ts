import { inLocale } from './locale';
import { operationsLocale } from './settings';

/**
 * Runs what puts words into a mail or the message of a job, in the language of operations. A locale that the site has
 * no more leaves them in English. Source: Script API, dw.system.Request.setLocale.
 */
export function inOperationsLanguage<T>(run: () => T): T {
    return inLocale(operationsLocale(), run);
}
