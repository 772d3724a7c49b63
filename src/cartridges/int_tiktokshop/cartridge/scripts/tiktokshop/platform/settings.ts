import Site = require('dw/system/Site');

type Preference = keyof SitePreferencesCustomAttributes;

/** Who tells TikTok about shipments and seller cancellations; exactly one does. */
export type Reporter = 'feed' | 'cartridge' | 'oms';

/** Who tells TikTok about shipments. */
export function reporter(): Reporter {
    return textOf('tiktokShopReporter', 'feed') as Reporter;
}

/** The order number of a TikTok order. */
export function orderNoOf(externalOrderId: string): string {
    return orderNoPrefix() + externalOrderId;
}

/** What of an order number follows our prefix; empty when it does not begin with it. */
export function numberedIdOf(orderNo: string): string {
    const prefix = orderNoPrefix();
    return orderNo.indexOf(prefix) === 0 ? orderNo.slice(prefix.length) : '';
}

function orderNoPrefix(): string {
    return textOf('tiktokShopOrderNoPrefix', 'TTS-');
}

/** By how much announced and own totals may differ before an order is held, in the order's currency. */
export function totalsTolerance(): number {
    const value = preference('tiktokShopTotalsTolerance');
    return typeof value === 'number' ? value : 0.01;
}

/** Whether CreateExternalOrder answers every failure with 400, as the official cartridge does. */
export function failuresAs400(): boolean {
    return preference('tiktokShopFailuresAs400') === true;
}

/** Inventory list of TikTok orders; empty for the site's own. */
export function inventoryListId(): string {
    return textOf('tiktokShopInventoryListID', '');
}

/** Inventory list of lines that were sold without stock. */
export function oversellInventoryListId(): string {
    return textOf('tiktokShopOversellInventoryListID', 'tiktokshop_oversell');
}

/** Promotion id of discounts for which TikTok names none. */
export function defaultPromotionId(): string {
    return textOf('tiktokShopDefaultPromotionID', 'TikTokPromo');
}

/** Payment method of TikTok orders. */
export function paymentMethodId(): string {
    return textOf('tiktokShopPaymentMethod', 'SOCIAL_PAY');
}

/** Payment method of the official cartridges, from their own preference, which our metadata does not declare. */
export function officialPaymentMethodId(): string {
    return String(Site.getCurrent().getCustomPreferenceValue('tiktokPaymentMethod') || 'SOCIAL_PAY');
}

/** Who may make orders that are adopted at once, as `createdBy` names them; empty for nobody. */
export function trustedCreators(): string[] {
    return listOf('tiktokShopTrustedCreators');
}

/** Address for orders to which TikTok gives no e-mail address; empty for none. */
export function customerEmail(): string {
    return textOf('tiktokShopCustomerEmail', '');
}

/** Carrier names and TikTok's provider for each, as the merchant has entered them. */
export function carriersText(): string {
    return textOf('tiktokShopCarriers', '');
}

/** When someone has confirmed what this cartridge cannot see; milliseconds since the epoch, 0 for never. */
export function confirmedAt(id: 'tiktokShopCaptureOffConfirmed' | 'tiktokShopMailOffConfirmed'): number {
    const date = preference(id) as Date | null;
    return date ? date.getTime() : 0;
}

/** False where an OMS owns the order status: cancellations are then recorded only. */
export function ownsOrderStatus(): boolean {
    return preference('tiktokShopOwnsOrderStatus') !== false;
}

/** `external_business_id` of the call that tells TikTok of a new feed. */
export function businessId(): string {
    return textOf('tiktokShopBusinessId', '');
}

/** API clients that may create orders; empty for all whose token is valid. */
export function allowedClientIds(): string[] {
    return listOf('tiktokShopTokenClientIds');
}

/** Addresses that are mailed when someone has to look at something. */
export function alertRecipients(): string[] {
    return listOf('tiktokShopAlertRecipients');
}

/** Address that alerts come from; empty for none. */
export function alertSender(): string {
    return textOf('tiktokShopAlertSender', '');
}

/** Whether buyers' cancellation requests are answered without a person. */
export function answersCancelRequests(): boolean {
    return textOf('tiktokShopCancelRequests', 'automatic') === 'automatic';
}

/** The app's authorization link as Partner Center shows it; empty for the usual one. */
export function authorizationPageLink(): string {
    return textOf('tiktokShopAuthorizationLink', '');
}

/** Values separated by commas. */
function listOf(name: Preference): string[] {
    return textOf(name, '')
        .split(',')
        .map((value) => value.trim())
        .filter((value) => value !== '');
}

function preference(name: Preference): unknown {
    return Site.getCurrent().getCustomPreferenceValue(name);
}

/** Text of a preference. An enum comes as an EnumValue: its value counts, not what String() makes of it. */
function textOf(name: Preference, fallback: string): string {
    const value = preference(name);
    const text = value === null || value === undefined ? '' : String(value.valueOf());
    return text === '' ? fallback : text;
}
