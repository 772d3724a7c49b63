import { isoNow } from '../platform/clock';

/**
 * Name of a file, as the official connector expects it, with a sequence number.
 * @param sequence - different for each file
 */
export function feedFileName(sequence: number, extension: string): string {
    const time = isoNow().replace(/\.\d+Z$/, 'Z');
    return 'TikTokOrderStatusUpdate_' + time + '_' + sequence + '.' + extension;
}
