import { unique } from '../../platform/rules/lists';

/** Parts that merchants have for others in the name of an extension point. */
const CONFUSED: Array<[string, string]> = [
    ['tiktokshop', 'tiktok'],
    ['tiktokshop', 'tiktok_shop'],
    ['tiktokshop', 'tikTokShop'],
    ['tiktokshop', 'TikTokShop'],
    ['app.tiktokshop', 'tiktokshop'],
    ['app.tiktokshop', 'dw.tiktokshop'],
    ['oms', 'OMS'],
    ['order', 'orders'],
    ['carrier', 'carriers'],
    ['cancellation', 'cancel'],
    ['event', 'events'],
    ['pull', 'poll'],
    ['decide', 'decision'],
    ['notify', 'notification'],
    ['statusChanged', 'status']
];

/**
 * Likely misspellings of the name of an extension point: a letter missing, doubled, in capitals or exchanged with the
 * next one, another separator, a part that is easily taken for another. A hook under such a name is never called.
 */
export function misspellingsOf(point: string): string[] {
    const found: string[] = [point.replace(/\./g, '-'), point.replace(/\./g, '_')];
    for (let i = 0; i < point.length; i += 1) {
        const before = point.substring(0, i);
        const letter = point.charAt(i);
        const after = point.substring(i + 1);
        found.push(
            before + after,
            before + letter + letter + after,
            before + letter.toUpperCase() + after,
            before + after.charAt(0) + letter + after.substring(1)
        );
    }
    CONFUSED.forEach(([part, other]) => found.push(point.replace(part, other)));
    return unique(found).filter((name) => name !== point);
}
