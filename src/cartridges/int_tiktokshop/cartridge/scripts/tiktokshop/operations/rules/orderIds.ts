/** Ids that are compared at once, so that a page stays quick. */
export const MOST_IDS = 500;

/** The order ids of TikTok in a text, each once, in their order: numbers of 15 to 20 digits. Source: Open API, all samples. */
export function listOrderIds(text: string): string[] {
    const seen: { [id: string]: boolean } = {};
    return (text.match(/\d+/g) || [])
        .filter((digits) => digits.length >= 15 && digits.length <= 20)
        .filter((id) => {
            const isNew = seen[id] !== true;
            seen[id] = true;
            return isNew;
        });
}
