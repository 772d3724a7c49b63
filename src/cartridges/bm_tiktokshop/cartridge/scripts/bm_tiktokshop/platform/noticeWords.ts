import { noticeText } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/noticeText';
import type { Notice } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/notice';

/** A notice in the user's language. */
export function noticeWords(told: Notice): string {
    return noticeText(told);
}
