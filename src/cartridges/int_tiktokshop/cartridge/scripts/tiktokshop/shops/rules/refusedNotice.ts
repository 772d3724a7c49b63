import { errorNotice, refusalRemedy } from '../../openapi/rules/apiErrors';
import { notice, readNotice } from '../../platform/rules/notice';
import type { Notice } from '../../platform/rules/notice';

/**
 * Says that TikTok refuses all calls for a shop, what to do, and what TikTok answered.
 * @param refusal - as it is stored with the shop: TikTok's code, and its words or what to do about the code
 */
export function refusedNotice(shopName: string, refusal: string): Notice {
    const known = readNotice(refusal);
    const code = known ? String(known.values[0]) : '';
    const remedy = refusalRemedy(Number(code));
    // Where the words say what to do, once is enough.
    const isSaid = errorNotice(Number(code), '').code === remedy.code;
    return notice('shop.refused', [shopName, isSaid ? code : known || refusal, remedy]);
}
