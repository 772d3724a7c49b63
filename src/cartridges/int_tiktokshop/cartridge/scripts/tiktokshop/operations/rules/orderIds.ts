/** Ids that are compared at once, so that a page stays quick. */
export const MOST_IDS = 500;

/**
 * The first order ids of TikTok in a text, each once, in their order: numbers of 15 to 20 digits. Reads number by number: the
 * platform takes no list of all numbers of an export. Source: Open API, all samples.
 * @param most - how many to give
 */
export function listOrderIds(text: string, most: number): string[] {
    const numbers = /\d+/g;
    const seen: { [id: string]: boolean } = {};
    const ids: string[] = [];
    for (let found = numbers.exec(text); found && ids.length < most; found = numbers.exec(text)) {
        const id = found[0];
        if (id.length >= 15 && id.length <= 20 && seen[id] !== true) {
            seen[id] = true;
            ids.push(id);
        }
    }
    return ids;
}
