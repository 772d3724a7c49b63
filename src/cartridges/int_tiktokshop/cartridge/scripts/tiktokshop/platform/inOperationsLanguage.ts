import { inLocale } from './locale';
import { operationsLocale } from './settings';

/** The texts without a language of their own are English. */
const ENGLISH = 'default';

/**
 * Runs what writes for operations outside our pages, such as a mail, a note or the message of a job, in their language. If
 * the site lacks its locale, the text is in the locale of the request, which is English in jobs. Source: Script API,
 * dw.system.Request.setLocale.
 */
export function inOperationsLanguage<T>(run: () => T): T {
    return inLocale(operationsLocale() || ENGLISH, run);
}
