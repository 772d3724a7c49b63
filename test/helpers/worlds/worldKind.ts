import { MARKET_CODES } from '#simulators/tiktok-shop/facts/markets';
import { WAYS } from '#helpers/messages/everyWay';
import type { Way } from '#helpers/messages/everyWay';
import { Draw } from '#helpers/draw';
import { DAY, HOUR, MINUTE } from '#helpers/durations';

/** How an order comes into B2C Commerce: posted by TikTok's connector, through SCAPI, or by the official cartridge. */
const ORIGINS = ['posted', 'SCAPI', 'official'] as const;
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
const CALM: WorldKind = {
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

const REGIONS = ['US', 'US', 'GB', 'DE', 'SG', 'JP', 'MY', 'MX'];
/**
 * From minutes to weeks; the jobs run at least once a day meanwhile. Of what happened earlier, only webhooks tell:
 * where days pass, TikTok sends all of them.
 */
const PAUSES: Array<[number, number]> = [
    [20 * MINUTE, 1],
    [20 * MINUTE, 1],
    [5 * HOUR, 2],
    [2 * DAY, 3],
    [9 * DAY, 10]
];

/** The kind of a world, drawn by its seed: each disturbance is absent in about half of the worlds. */
export function kindOf(seed: number): WorldKind {
    const kind = connectorKind(new Draw(seed));
    const changing = withChanges(withModes(kind, new Draw(seed + MODES)), new Draw(seed + 2 * MODES));
    const others = withOthers(withMerchant(changing, new Draw(seed + 3 * MODES)), new Draw(seed + 4 * MODES));
    return withLineEdits(others, new Draw(seed + 5 * MODES));
}

/** Between the seeds of what is drawn in turn. */
const MODES = 500_000_000;

function connectorKind(draw: Draw): WorldKind {
    const [pauseMs, runs] = draw.oneOf(PAUSES);
    const isLong = pauseMs > DAY;
    return {
        ...CALM,
        reporter: draw.oneOf(['cartridge', 'cartridge', 'feed', 'feed', 'oms'] as const),
        region: draw.oneOf(REGIONS),
        numberAgain: draw.oneOf(['refused', 'accepted'] as const),
        tiktokFaults: draw.share(0.2),
        omsFaults: draw.share(0.2),
        stops: draw.share(0.1),
        overlaps: draw.share(0.2),
        hostile: draw.share(0.1),
        ways: draw.some(WAYS),
        origins: draw.some(ORIGINS),
        held: draw.share(0.3),
        heldOrders: draw.oneOf(['NOTCONFIRMED', 'CREATED'] as const),
        pauseMs,
        runs,
        secondShop: draw.random() < 0.3,
        webhooks: draw.random() < 0.3 || isLong,
        lostWebhooks: isLong ? 0 : draw.share(0.3)
    };
}

/** Who brings the orders of each shop, and returns. Only the connector reads the feed, so another shop has another reporter. */
function withModes(kind: WorldKind, draw: Draw): WorldKind {
    const mode = draw.oneOf(['connector', 'connector', 'direct', 'direct', 'switched'] as const);
    const secondMode = draw.oneOf(['connector', 'direct'] as const);
    const others = ['cartridge', 'oms'] as const;
    const isBySite = draw.random() < 0.5;
    const reporter = mode !== 'connector' && kind.reporter === 'feed' ? draw.oneOf(others) : kind.reporter;
    const second = secondMode === 'direct' ? draw.oneOf(others) : draw.oneOf(['cartridge', 'feed', 'oms'] as const);
    const fits = secondMode === 'connector' || reporter !== 'feed';
    return {
        ...kind,
        mode,
        reporter,
        secondMode,
        secondReporter: isBySite && fits ? reporter : second,
        restarts: draw.share(0.04),
        special: draw.share(0.6),
        masked: draw.share(0.3),
        shifts: draw.share(0.6),
        page: draw.oneOf([100, 20, 7]),
        limits: draw.random() < 0.15,
        returns: draw.share(0.4),
        restocks: draw.random() < 0.5
    };
}

/**
 * The hour that a summer time of the site or of a market ends or begins: in Europe, then in America, in autumn and in spring.
 * Source: America/New_York and Europe/Berlin of the IANA time zone database.
 */
const CLOCK_CHANGES = [
    Date.UTC(2026, 9, 25, 1),
    Date.UTC(2026, 10, 1, 6),
    Date.UTC(2027, 2, 14, 7),
    Date.UTC(2027, 2, 28, 1)
];

/** What people and the platform change besides. */
function withChanges(kind: WorldKind, draw: Draw): WorldKind {
    const secondSite = kind.secondShop && draw.random() < 0.6;
    const change = draw.oneOf(CLOCK_CHANGES);
    const isSwitched = kind.mode === 'switched';
    return {
        ...kind,
        start: draw.random() < 0.25 ? change - Math.floor(draw.random() * kind.pauseMs * 4) : kind.start,
        secondSite,
        moves: secondSite && kind.secondMode === kind.mode && draw.random() < 0.4,
        edits: draw.share(0.06),
        deletions: draw.share(0.06),
        acts: draw.share(0.15),
        endings: draw.share(0.3),
        doubledWays: draw.share(0.2),
        combined: draw.share(0.5),
        parted: draw.share(0.2),
        outages: isSwitched ? 0 : draw.share(0.4)
    };
}

/** What the merchant changes. An OMS that reports tells TikTok itself, and only TikTok's connector reads the feed. */
function withMerchant(kind: WorldKind, draw: Draw): WorldKind {
    const mayTurn = kind.mode === 'connector' && kind.reporter !== 'oms';
    return {
        ...kind,
        turns: mayTurn && draw.random() < 0.3,
        brokenHooks: draw.random() < 0.25 ? draw.random() * 0.3 : 0
    };
}

/** What others do where the cartridge does not see it, in a quarter of the worlds: the others stay as they were without it. */
function withOthers(kind: WorldKind, draw: Draw): WorldKind {
    if (draw.random() < 0.75) {
        return kind;
    }
    return {
        ...kind,
        onTikTok: draw.share(0.1),
        editsAgain: draw.share(0.6),
        omsClockMs: draw.oneOf([0, 0, 0, 4 * MINUTE, -90 * MINUTE])
    };
}

/** What an agent takes from orders, in a fifth of the worlds: the others stay as they were without it. */
function withLineEdits(kind: WorldKind, draw: Draw): WorldKind {
    if (draw.random() < 0.8) {
        return kind;
    }
    return { ...kind, edits: 0.05, lineEdits: 0.3 + draw.random() * 0.6 };
}

/** The shop goes from the connector to the cartridge and back; webhooks are lost and pages shift, and no call fails. */
export function switchedKind(seed: number): WorldKind {
    const draw = new Draw(seed + MODES);
    return {
        ...CALM,
        mode: 'switched',
        region: draw.oneOf(MARKET_CODES),
        special: 0.5,
        shifts: 0.5,
        page: 20,
        reconciles: true,
        returns: 0.1,
        restocks: true,
        webhooks: true,
        lostWebhooks: 0.3
    };
}

/** The cartridge brings all orders, of any market and kind; webhooks are lost, pages shift, and jobs stop anywhere. */
export function directKind(seed: number): WorldKind {
    const draw = new Draw(seed + MODES);
    const kind = kindOf(seed);
    return {
        ...kind,
        mode: 'direct',
        reporter: draw.oneOf(['cartridge', 'oms'] as const),
        region: draw.oneOf(MARKET_CODES),
        secondMode: 'direct',
        secondReporter: draw.oneOf(['cartridge', 'oms'] as const),
        stops: 0.15,
        special: 0.6,
        masked: 0.1,
        shifts: 0.6,
        page: 20,
        reconciles: true,
        returns: 0.1,
        webhooks: true,
        lostWebhooks: 0.3,
        turns: false
    };
}

/** Whether the cartridge brings orders of that world at some time. */
export function hasDirectMode({ mode, secondShop, secondMode }: WorldKind): boolean {
    return mode !== 'connector' || (secondShop && secondMode === 'direct');
}
