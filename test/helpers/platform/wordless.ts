import path from 'node:path';
import { readNotice } from '#cartridge/platform/rules/notice';
import type { Notice, NoticeValue } from '#cartridge/platform/rules/notice';
import { resourceBundle } from '#helpers/platform/resourceBundle';

const CARTRIDGES = path.join(__dirname, '../../../src/cartridges');
const RESOURCES = 'cartridge/templates/resources';
const PAGE = resourceBundle(path.join(CARTRIDGES, 'bm_tiktokshop', RESOURCES, 'tiktokshop.properties'));
const NOTICES = resourceBundle(path.join(CARTRIDGES, 'int_tiktokshop', RESOURCES, 'tiktokshopNotices.properties'));
/** Anything else is hostile, and was stored by a test on purpose. */
const KEY = /^[\w.-]*$/;

/**
 * What an order's page could not put into words: of its history and its alerts. Words that older versions stored are shown as they are.
 * @param entry - attributes of its ledger entry
 * @returns keys without a text
 */
export function wordless(entry: Record<string, unknown>): string[] {
    const history = parsed(entry.history) as Array<{ source: string; what: string; outcome: string }>;
    const alerts = parsed(entry.alerts) as string[];
    const shown = history.flatMap(({ source, outcome }) => [
        `source.${source}`,
        `outcome.${outcome.replace(' ', '-')}`
    ]);
    const told = [...history.map(({ what }) => what), ...alerts].flatMap((stored) => codesOf(readNotice(stored)));
    const missing = [...shown.filter((key) => !(key in PAGE)), ...told.filter((key) => !(key in NOTICES))];
    return missing.filter((key) => KEY.test(key));
}

function parsed(text: unknown): unknown[] {
    return typeof text === 'string' ? (JSON.parse(text) as unknown[]) : [];
}

/** The code of a notice, and the codes of the notices among its values. */
function codesOf(told: Notice | NoticeValue | null): string[] {
    return told && typeof told === 'object' ? [told.code, ...told.values.flatMap(codesOf)] : [];
}
