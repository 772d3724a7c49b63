import type { Way } from '#helpers/messages/everyWay';
import { MINUTE } from '#helpers/durations';

/** How an order comes into B2C Commerce: posted by TikTok's connector, through SCAPI, or by the official cartridge. */
export const ORIGINS = ['posted', 'SCAPI', 'official'] as const;
export type Origin = (typeof ORIGINS)[number];

export type Reporter = 'cartridge' | 'feed' | 'oms';
/** Who brings the orders of a shop. A switched one has TikTok's connector, then the cartridge, then the connector again. */
export type Mode = 'connector' | 'direct' | 'switched';

/** What is the same for all orders of a world. Shares are from 0 to 1. */
export interface WorldKind {
    reporter: Reporter;
    mode: Mode;
    region: string;
    /** Whether TikTok takes a number of an order again. */
    numberAgain: 'refused' | 'accepted';
    /** Share of calls to TikTok that fail, hang or are answered with garbage, some of them after their effect. */
    tiktokFaults: number;
    omsFaults: number;
    /** Share of requests and jobs that are stopped at a stop point. */
    stops: number;
    /** Share of requests and jobs in which another message is applied before a commit. */
    overlaps: number;
    /** Share of messages that are malformed. */
    hostile: number;
    /** Share of messages that a restart of B2C Commerce replaces. */
    restarts: number;
    /** Ways in which the OMS tells something. */
    ways: Way[];
    origins: Origin[];
    /** Share of orders that are held because their totals differ. */
    held: number;
    heldOrders: 'NOTCONFIRMED' | 'CREATED';
    /** What passes between two rounds of messages. */
    pauseMs: number;
    /** How often the jobs run meanwhile. */
    runs: number;
    /** Whether some orders belong to a second shop of the seller. */
    secondShop: boolean;
    secondMode: Exclude<Mode, 'switched'>;
    /** Who reports the orders of the second shop. */
    secondReporter: Reporter;
    /** Share of orders that are no plain sale of the seller; they come where the cartridge brings orders. */
    special: number;
    /** Share of orders whose address TikTok masks at first. */
    masked: number;
    /** Share of the pages of a list of orders after which an order changes, so that the others move up. */
    shifts: number;
    /** Most orders that TikTok puts on a page. */
    page: number;
    /** Whether both sides are compared at the end. */
    reconciles: boolean;
    /** Whether TikTok takes so few calls that the jobs have to wait. */
    limits: boolean;
    /** Share of messages that are about a return. */
    returns: number;
    /** Whether received goods go back into stock. */
    restocks: boolean;
    /** Whether TikTok sends webhooks of everything, and which share of them is lost; otherwise it sends a few. */
    webhooks: boolean;
    lostWebhooks: number;
    /** When it begins, in milliseconds since the epoch. */
    start: number;
    /** Whether the second shop is another seller's, on a site of its own. */
    secondSite: boolean;
    /** Whether that shop moves to the first site in the middle, by whose connector and cartridge its next orders come. */
    moves: boolean;
    /** Share of messages that an agent's edit of the order in B2C Commerce replaces. */
    edits: number;
    /** Share of messages before which order retention has deleted the order. */
    deletions: number;
    /** Share of messages that an act of a user of Business Manager replaces. */
    acts: number;
    /** Share of events with which the OMS tells that goods have arrived, or corrects afterwards. */
    endings: number;
    /** Share of events that the OMS says in two ways at once. */
    doubledWays: number;
    /** Share of buyers whose orders TikTok wants in one parcel, until it does not. */
    combined: number;
    /** Share of orders that TikTok wants in several parcels. */
    parted: number;
    /** Share of rounds before which a shop is lost and connected again: by the seller, by TikTok, or by a user. */
    outages: number;
    /** Whether a user gives the reports of the first shop from the feed to the cartridge or the other way, and back later. */
    turns: boolean;
    /** Share of calls to the merchant's own hooks that throw; 0 for a merchant without any. */
    brokenHooks: number;
    /** Share of messages that an act on TikTok replaces: of the seller in Seller Center, the buyer, or the carrier. */
    onTikTok: number;
    /** Share of edits that are followed by another one at once. */
    editsAgain: number;
    /** Share of edits that take units from an order. */
    lineEdits: number;
    /** By how much the clock of the OMS is ahead, in milliseconds. */
    omsClockMs: number;
}

/** A week before anything changes in November. */
const USUAL_START = Date.UTC(2026, 10, 23, 10);

/** Orders that are posted and told of by event, without any disturbance. */
export const CALM: WorldKind = {
    reporter: 'cartridge',
    mode: 'connector',
    region: 'US',
    numberAgain: 'accepted',
    tiktokFaults: 0,
    omsFaults: 0,
    stops: 0,
    overlaps: 0,
    hostile: 0,
    restarts: 0,
    ways: ['event'],
    origins: ['posted'],
    held: 0,
    heldOrders: 'NOTCONFIRMED',
    pauseMs: 20 * MINUTE,
    runs: 1,
    secondShop: false,
    secondMode: 'connector',
    secondReporter: 'cartridge',
    special: 0,
    masked: 0,
    shifts: 0,
    page: 100,
    reconciles: false,
    limits: false,
    returns: 0,
    restocks: false,
    webhooks: false,
    lostWebhooks: 0,
    start: USUAL_START,
    secondSite: false,
    moves: false,
    edits: 0,
    deletions: 0,
    acts: 0,
    endings: 0,
    doubledWays: 0,
    combined: 0,
    parted: 0,
    outages: 0,
    turns: false,
    brokenHooks: 0,
    onTikTok: 0,
    editsAgain: 0,
    lineEdits: 0,
    omsClockMs: 0
};

/** Worlds in which nothing but the messages differs. */
export const PLAIN_KINDS: WorldKind[] = [
    { ...CALM, numberAgain: 'refused' },
    { ...CALM, tiktokFaults: 0.15 },
    { ...CALM, reporter: 'feed' },
    { ...CALM, region: 'SG' }
];

/** Whether the cartridge brings orders of that world at some time. */
export function hasDirectMode({ mode, secondShop, secondMode }: WorldKind): boolean {
    return mode !== 'connector' || (secondShop && secondMode === 'direct');
}
