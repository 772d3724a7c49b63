import { MOST_BARREN_PAGES } from '../../platform/rules/listReading';
import { notice } from '../../platform/rules/notice';
import type { Notice } from '../../platform/rules/notice';

/** A list of TikTok names a next page for ever, although nothing new comes. */
export function endlessList(): Notice {
    return notice('tiktok.barren_list', [MOST_BARREN_PAGES]);
}
