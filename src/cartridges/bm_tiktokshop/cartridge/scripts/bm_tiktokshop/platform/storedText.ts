import { textOfStored } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/noticeText';

/** What the database has stored for people, in the user's language. */
export function storedText(stored: string): string {
    return textOfStored(stored);
}
