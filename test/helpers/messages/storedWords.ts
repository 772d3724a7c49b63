import path from 'node:path';
import { readNotice } from '#cartridge/platform/rules/notice';
import type { Notice, NoticeValue } from '#cartridge/platform/rules/notice';
import { resourceBundle } from '../platform/resourceBundle';

const RESOURCES = path.join(__dirname, '../../../src/cartridges/int_tiktokshop/cartridge/templates/resources');
const BUNDLES = {
    en: resourceBundle(path.join(RESOURCES, 'tiktokshopNotices.properties')),
    de: resourceBundle(path.join(RESOURCES, 'tiktokshopNotices_de.properties'))
};

/**
 * What people read of something that the database has stored for them.
 *
 * @throws Error for anything but a notice, and for a code that has no words in the language
 */
export function storedWords(stored: unknown, language: 'en' | 'de' = 'en'): string {
    const told = readNotice(String(stored));
    if (!told) {
        throw new Error(`"${String(stored)}" is not a notice`);
    }
    return wordsOf(told, BUNDLES[language]);
}

function wordsOf(told: Notice, bundle: Record<string, string>): string {
    const text = bundle[told.code];
    if (text === undefined) {
        throw new Error(`There are no words for ${told.code}`);
    }
    const inWords = (value: NoticeValue): string =>
        typeof value === 'object' ? wordsOf(value, bundle) : String(value);
    return text.replace(/''/g, "'").replace(/\{(\d)\}/g, (_all, index) => inWords(told.values[Number(index)] ?? ''));
}
