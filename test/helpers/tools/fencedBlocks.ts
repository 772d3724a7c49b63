import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '../../..');

/** A fenced block of a page. */
export interface FencedBlock {
    /** Empty if it names none. */
    language: string;
    text: string;
    /** What its commands print, if the page says so: a block without a language that follows at once. */
    prints: string | null;
}

/**
 * Fenced blocks of a page in their order, without those that say what the one before prints.
 * @param page - its path below the repository, for example `docs/oms.md`
 */
export function fencedBlocks(page: string): FencedBlock[] {
    const text = fs.readFileSync(path.join(ROOT, page), 'utf8');
    const blocks = text.matchAll(/^( *)```(\w*)\n([\s\S]*?)^\1```\n(?:\n\1```\n([\s\S]*?)^\1```$)?/gm);
    return [...blocks].map(([, , language, body, prints]) => ({
        language: language as string,
        text: body as string,
        prints: prints ?? null
    }));
}
