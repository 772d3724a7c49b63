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

const ENTITIES: Record<string, string> = { '&#39;': "'", '&quot;': '"', '&amp;': '&', '&lt;': '<', '&gt;': '>' };
