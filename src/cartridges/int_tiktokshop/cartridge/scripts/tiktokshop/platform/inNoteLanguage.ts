import { inOperationsLanguage } from './inOperationsLanguage';
import { isBusinessManager } from './web/isBusinessManager';

/**
 * Writes a note on an order in the language of operations, not in the language of the buyer. In Business Manager the note
 * keeps the language of the user: the site may lack that locale, and then the request could not switch back to it.
 */
export function inNoteLanguage<T>(run: () => T): T {
    return isBusinessManager() ? run() : inOperationsLanguage(run);
}
