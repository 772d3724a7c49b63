import Site = require('dw/system/Site');
import { DEFAULT_PREFIX, LONGEST_PREFIX, idInNumber, orderNumber } from './rules/orderNumber';

type Preference = keyof SitePreferencesCustomAttributes;

/** The payment method of the metadata, and of the official cartridges. */
export const DEFAULT_PAYMENT_METHOD = 'SOCIAL_PAY';

/** Which side reports shipments and seller cancellations to TikTok; exactly one does. */
export type Reporter = 'feed' | 'cartridge' | 'oms';

/** The reporter of this site. */
export function reporter(): Reporter {
    return textOf('tiktokShopReporter', 'feed') as Reporter;
}

/** Who brings the orders of this site: TikTok's connector, or the cartridge. */
export function mode(): 'connector' | 'direct' {
    return textOf('tiktokShopMode', 'connector') as 'connector' | 'direct';
}

/** The order number of a TikTok order. */
export function orderNoOf(externalOrderId: string): string {
    return orderNumber(orderNoPrefix(), externalOrderId);
}

/** The part of an order number after our prefix; empty when the number does not begin with it. */
export function idFromNumber(orderNo: string): string {
    return idInNumber(orderNoPrefix(), orderNo);
}

/** Whether an order has the default prefix because ours would have made its number too long. */
export function hasOtherPrefix(orderNo: string): boolean {
    return orderNo.indexOf(orderNoPrefix()) !== 0;
}

/** Whether the prefix does not fit before every order id of TikTok. */
export function isPrefixTooLong(): boolean {
    return orderNoPrefix().length > LONGEST_PREFIX;
}

function orderNoPrefix(): string {
    return textOf('tiktokShopOrderNoPrefix', DEFAULT_PREFIX);
}

/** By how much TikTok's and our total may differ before an order is held, in the order's currency. */
export function totalsTolerance(): number {
    return numberOf('tiktokShopTotalsTolerance', 0.01);
}

/** By how many minutes the clock of the OMS may be off. */
export function omsClockMinutes(): number {
    return numberOf('tiktokShopOmsClockMinutes', 5);
}

/** Days without news after which the entry of an order that is finished leaves the ledger. */
export function ledgerDays(): number {
    return numberOf('tiktokShopLedgerDays', 7, 1);
}

/** How many days back shops are compared with what is here. TikTok lists the last 90 days. */
export function reconcileDays(): number {
    return Math.min(numberOf('tiktokShopReconcileDays', 7, 1), 90);
}

/** Calls to TikTok for a shop on one day, in UTC, where it has no number of its own. */
export function callsPerDay(): number {
    return numberOf('tiktokShopCallsPerDay', 10000, 1);
}

/** Share of a shop's calls, in percent, that is kept for what has a deadline. */
export function callsKept(): number {
    return numberOf('tiktokShopCallsKept', 20);
}

/** Whether goods that were received from a return go back into stock. */
export function returnsStock(): boolean {
    return textOf('tiktokShopReturnStock', 'none') === 'inventory';
}

/** Custom object types of other cartridges that are counted with ours. */
export function countedTypes(): string[] {
    return listOf('tiktokShopCountedTypes');
}

/** Whether CreateExternalOrder answers every failure with 400, as the official cartridge does. */
export function failuresAs400(): boolean {
    return preference('tiktokShopFailuresAs400') === true;
}

/** Inventory list of TikTok orders; empty for the site's own. */
export function inventoryListId(): string {
    return textOf('tiktokShopInventoryListID', '');
}

/** Inventory list of lines that are sold without stock. */
export function oversellInventoryListId(): string {
    return textOf('tiktokShopOversellInventoryListID', 'tiktokshop_oversell');
}

/** Promotion id of discounts for which TikTok names none. */
export function defaultPromotionId(): string {
    return textOf('tiktokShopDefaultPromotionID', 'TikTokPromo');
}

/** Payment method of TikTok orders, as the settings name it; `paymentMethodId` tells which one orders get. */
export function configuredPaymentMethodId(): string {
    return textOf('tiktokShopPaymentMethod', DEFAULT_PAYMENT_METHOD);
}

/** Payment method of the official cartridges, from their own preference, which our metadata does not declare. */
export function officialPaymentMethodId(): string {
    return String(Site.getCurrent().getCustomPreferenceValue('tiktokPaymentMethod') || DEFAULT_PAYMENT_METHOD);
}

/** Creators whose orders are adopted without proof, as in `createdBy`; empty for none. */
export function trustedCreators(): string[] {
    return listOf('tiktokShopTrustedCreators');
}

/**
 * E-mail address of orders for which TikTok sends none. Exports and Salesforce Order Management refuse orders without
 * one; example.org delivers no mail. Source: RFC 2606.
 */
export function customerEmail(): string {
    return textOf('tiktokShopCustomerEmail', 'tiktok-buyer@example.org');
}

/** Carrier names and TikTok's provider for each, as the merchant has entered them. */
export function carriersText(): string {
    return textOf('tiktokShopCarriers', '');
}

/** Whether a held order stays CREATED until its release, because another system here takes every order that is NEW. */
export function leavesHeldCreated(): boolean {
    return textOf('tiktokShopHeldOrders', 'NOTCONFIRMED') === 'CREATED';
}

/** After how many hours operations are alerted of an order that is still held. */
export function holdHours(): number {
    const value = preference('tiktokShopHoldHours');
    return typeof value === 'number' && value > 0 ? value : 24;
}

/** Who takes every order that is NEW, even if it is not confirmed or not ready for export. */
export type OrderTaker = 'unknown' | 'nobody' | 'export' | 'salesforce';

/** Who takes the new orders of this site, as the merchant has said. */
export function newOrdersTaken(): OrderTaker {
    return textOf('tiktokShopNewOrdersTaken', 'unknown') as OrderTaker;
}

/** When a person confirmed what a script cannot see, in milliseconds since the epoch; 0 for never. */
export function confirmedAt(
    id: 'tiktokShopCaptureOffConfirmed' | 'tiktokShopMailOffConfirmed' | 'tiktokShopCreatedKeptConfirmed'
): number {
    return timeOf(id);
}

/** The day that a person has entered as the end of something, in milliseconds since the epoch; 0 for no day. */
export function expiryDate(
    id: 'tiktokShopAccessKeyExpires' | 'tiktokShopClientSecretExpires' | 'tiktokShopCertificateExpires'
): number {
    return timeOf(id);
}

/** False where an OMS owns the order status; the cartridge then only records cancellations. */
export function ownsOrderStatus(): boolean {
    return preference('tiktokShopOwnsOrderStatus') !== false;
}

/** `external_business_id` for the call that notifies TikTok of a new feed file. */
export function businessId(): string {
    return textOf('tiktokShopBusinessId', '');
}

/** API clients that may create orders; empty for any client with a valid token. */
export function allowedClientIds(): string[] {
    return listOf('tiktokShopTokenClientIds');
}

/** Recipients of alert mails. */
export function alertRecipients(): string[] {
    return listOf('tiktokShopAlertRecipients');
}

/** Sender of alert mails; empty for none. */
export function alertSender(): string {
    return textOf('tiktokShopAlertSender', '');
}

/** Locale of alert mails and job messages, one of the site's; empty for English. */
export function operationsLocale(): string {
    return textOf('tiktokShopOperationsLocale', '');
}

/** Whether buyers' requests to cancel are answered without a person. */
export function answersCancelRequests(): boolean {
    return textOf('tiktokShopCancelRequests', 'automatic') === 'automatic';
}

/** The app's authorization link from Partner Center; empty for the default link. */
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

/** Number of a preference; `fallback` where it has none, or one below `least`. */
function numberOf(name: Preference, fallback: number, least: number = -Infinity): number {
    const value = preference(name);
    return typeof value === 'number' && value >= least ? value : fallback;
}

/** Time of a preference in milliseconds since the epoch; 0 for none. */
function timeOf(name: Preference): number {
    const date = preference(name) as Date | null;
    return date ? date.getTime() : 0;
}

/** Text of a preference. An enum preference is an EnumValue, so this reads its value. */
function textOf(name: Preference, fallback: string): string {
    const value = preference(name);
    const text = value === null || value === undefined ? '' : String(value.valueOf());
    return text === '' ? fallback : text;
}
