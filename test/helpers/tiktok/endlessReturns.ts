import { TIKTOK } from '#helpers/platform/testInstance';
import type { DirectShop } from '#helpers/tiktok/directShop';

const FOR_EVER = 100;

/**
 * From now on TikTok names a next page after each page of returns; all returns are on the first one.
 * @returns how many pages were asked for since; a job that asks for a hundred gets an error
 */
export function endlessReturns({ sfcc }: DirectShop): () => number {
    const answers = sfcc.hosts[TIKTOK]!;
    let pages = 0;
    sfcc.hosts[TIKTOK] = (message) => {
        if (!message.url.includes('/returns/search')) {
            return answers(message);
        }
        pages += 1;
        if (pages > FOR_EVER) {
            throw new Error('The job asks for ever');
        }
        const { data } =
            pages === 1
                ? (JSON.parse((answers(message) as { body: string }).body) as { data: object })
                : { data: { return_orders: [] } };
        const body = JSON.stringify({ code: 0, data: { ...data, next_page_token: 'again' } });
        return { status: 200, headers: {}, body };
    };
    return () => pages;
}
