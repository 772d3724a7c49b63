import { inOperationsLanguage } from './inOperationsLanguage';
import { isBusinessManager } from './web/isBusinessManager';

/**
 * Runs what writes a note on an order in the language of operations, whichever the buyer's site speaks. A person who acts
 * in Business Manager writes in the own language: it need not be one of the site's, and the request could not return to it.
 */
export function inNoteLanguage<T>(run: () => T): T {
    return isBusinessManager() ? run() : inOperationsLanguage(run);
}
