import { MARKET_CODES } from '#simulators/tiktok-shop/facts/markets';
import { Draw } from '#helpers/draw';
import { DAY, HOUR, MINUTE } from '#helpers/durations';
import { WAYS } from '#helpers/messages/everyWay';
import { CALM, ORIGINS } from './worldKind';
import type { WorldKind } from './worldKind';

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
