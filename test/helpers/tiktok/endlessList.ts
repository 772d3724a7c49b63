import { TIKTOK } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import type { DirectShop } from './directShop';

/** Calls after which a list is asked for without end. */
const FOR_EVER = 300;

/** How a list goes on: changes the data of one of its pages, which has the items of the first and names itself as the next. */
export type Page = (data: Json, page: number) => void;

/**
 * From now on a list of TikTok has no end: it begins anew after its first page.
 * @param path - end of the list's path, for example `/returns/search`
 * @returns how many pages were asked for since, and what ends it. A job that asks for ever gets an error
 */
export function endlessList(
    { sfcc }: DirectShop,
    path: string,
    alter: Page = () => {}
): { pages: () => number; end: () => void } {
    const answers = sfcc.hosts[TIKTOK]!;
    let pages = 0;
    let first = '';
    sfcc.hosts[TIKTOK] = (message) => {
        if (!message.url.includes(path)) {
            return answers(message);
        }
        pages += 1;
        if (pages > FOR_EVER) {
            throw new Error('The job asks for ever');
        }
        // The simulator refuses the token of a page that it has not named.
        first = message.url.includes('page_token=') ? first : (answers(message) as { body: string }).body;
        const document = JSON.parse(first) as { data: Json };
        document.data.next_page_token = 'again';
        alter(document.data, pages);
        return { status: 200, headers: {}, body: JSON.stringify(document) };
    };
    const end = (): void => {
        sfcc.hosts[TIKTOK] = answers;
    };
    return { pages: () => pages, end };
}
