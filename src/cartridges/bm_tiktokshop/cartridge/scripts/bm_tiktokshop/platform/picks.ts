import { parameterWords, parametersAfter, refuse } from './webPage';

/** Rows of a list that one request is about: as many as a page lists. */
const MOST = 25;

/**
 * Answers the request of a person who has ticked rows of a list and chosen an act. Parameters: `pick-{key}` for each row.
 * @param act - what was chosen; null for something that does not exist, which is refused
 * @param refusal - key of the text that says so
 * @param none - answers where nothing was ticked
 * @param ask - asks whether to do it, with the keys of the ticked rows
 */
export function askForPicks<Act>(
    act: Act | null,
    refusal: string,
    none: (act: Act) => void,
    ask: (act: Act, keys: string[]) => void
): void {
    const keys = parametersAfter('pick-').slice(0, MOST);
    if (act === null) {
        refuse(404, refusal);
    } else if (keys.length === 0) {
        none(act);
    } else {
        ask(act, keys);
    }
}

/**
 * Answers the form that confirms an act on rows of a list.
 * @param choice - what the form has chosen; null for something that does not exist, which is refused
 * @param refusal - key of the text that says so
 * @param field - the field with the keys of the rows, separated by spaces
 * @param act - does it
 */
export function actOnPicks<Act>(
    choice: Act | null,
    refusal: string,
    field: string,
    act: (act: Act, keys: string[]) => void
): void {
    if (choice === null) {
        refuse(404, refusal);
    } else {
        act(choice, parameterWords(field, MOST));
    }
}
