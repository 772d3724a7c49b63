/** Characters of a text of words: as many as an attribute holds. Source: platform quotas, string attributes. */
const LONGEST = 4000;
/** Characters at the end of a number by which people look for it. */
const ENDING = 6;

/**
 * A number as one word of the platform's search, which knows neither case nor wildcards and may split words at signs.
 * People type small letters, blanks and hyphens.
 */
export function searchWord(number: string): string {
    return number.toUpperCase().replace(/[\s\-_.,:;/*%?+]/g, '');
}

/** The last six characters of a number as a word of the search; shorter numbers as a whole. */
export function endingOf(number: string): string {
    return searchWord(number).slice(-ENDING);
}

/** Whether a number is the typed text, or ends with it. */
export function endsWithTyped(number: string, typed: string): boolean {
    const word = searchWord(typed);
    const end = searchWord(number).slice(-word.length);
    return word.length > 0 && end === word;
}

/** Adds words to a text of words, each once, as long as they fit into an attribute. */
export function addWords(known: string, words: string[]): string {
    return words.reduce((text, word) => {
        const longer = text === '' ? word : text + ' ' + word;
        return word === '' || text.split(' ').indexOf(word) >= 0 || longer.length > LONGEST ? text : longer;
    }, known);
}
