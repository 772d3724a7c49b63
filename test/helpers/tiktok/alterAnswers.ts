import { isFailure } from '#sfcc-mocks';
import { TIKTOK } from '#helpers/platform/testInstance';
import type { Json, TestInstance } from '#helpers/platform/testInstance';

/**
 * Changes what TikTok answers to some calls.
 * @param part - of the address of the calls
 * @param alter - changes the `data` of a successful answer
 * @returns ends it
 */
export function alterAnswers(sfcc: TestInstance, part: string, alter: (data: Json) => void): () => void {
    const before = sfcc.hosts[TIKTOK]!;
    sfcc.hosts[TIKTOK] = (message) => {
        const answer = before(message);
        if (isFailure(answer) || !message.url.includes(part)) {
            return answer;
        }
        const document = JSON.parse(answer.body) as Json;
        if (document.data) {
            alter(document.data as Json);
        }
        return { ...answer, body: JSON.stringify(document) };
    };
    return () => {
        sfcc.hosts[TIKTOK] = before;
    };
}
