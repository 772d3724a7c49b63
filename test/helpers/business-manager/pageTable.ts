/** The rows of a page's tables as people read them: the text of each cell. */
export function rowsOfPage(page: string): string[][] {
    return [...page.matchAll(/<tbody>([\s\S]*?)<\/tbody>/g)]
        .flatMap(([, body]) => [...body!.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)])
        .map(([, row]) => [...row!.matchAll(/<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/g)].map(([, cell]) => shownText(cell!)));
}

/** What a piece of a page shows, without its tags. */
export function shownText(piece: string): string {
    return piece
        .replace(/<[^>]*>/g, ' ')
        .replace(/&#x?[0-9a-f]+;|&\w+;/gi, (entity) => ENTITIES[entity.toLowerCase()] || entity)
        .replace(/\s+/g, ' ')
        .trim();
}

const ENTITIES: Record<string, string> = {
    '&#39;': "'",
    '&quot;': '"',
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&ndash;': '–',
    '&hellip;': '…'
};

/** The facts of a page, each with its name. */
export function factsOfPage(page: string): Array<[string, string]> {
    return [...page.matchAll(/<dt>([\s\S]*?)<\/dt>\s*<dd[^>]*>([\s\S]*?)<\/dd>/g)].map(([, name, fact]) => [
        shownText(name!),
        shownText(fact!)
    ]);
}

/** The hidden fields of a form, without those that every form has. */
export function hiddenFields(page: string, formId: string): Record<string, string> {
    const form = page.slice(page.indexOf(`<form id="${formId}"`)).split('</form>')[0]!;
    const fields = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
    return Object.fromEntries(
        fields
            .map(([, name, value]) => [name!, value!] as [string, string])
            .filter(([name]) => !['csrf_token', 'tts-site'].includes(name))
    );
}
