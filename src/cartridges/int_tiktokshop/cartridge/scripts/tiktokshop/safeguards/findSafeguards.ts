import { decideFindings, decideNotes } from './rules/safeguards';
import { isSentInClear } from './rules/isSentInClear';
import { findingText } from './findingText';
import type { WordedFinding } from './findingText';
import type { InstanceFacts } from './rules/instanceFacts';
import { siteConnections } from '../shops/store/connections';
import type { Connection } from '../shops/store/connections';
import { instanceFacts } from './store/instanceFacts';
import { unknownCarriers } from '../shipments/unknownCarriers';
import { fromNow } from '../platform/clock';
import { DAY } from '../platform/rules/durations';
import { FEED_CARRIERS, getRecord } from '../platform/storedValues';
import type { NotedCarriers } from '../platform/storedValues';
import { areReturnsOpen } from '../returns/openReturns';
import { deadTasks } from '../tasks/store/deadTasks';
import type { Task } from '../tasks/store/tasks';
import { credentialOf } from '../platform/outgoing/httpCall';
import { largeOrders } from '../orders/store/largeOrders';
import { isTokenCheckElsewhere } from '../orders/store/checkToken';
import { listEnteredExpiries, listExpiries } from './listExpiries';
import type { Expiry } from './rules/expiry';
import { shopFacts } from './shopFacts';
import { listReplacedSettings } from './watchSettings';

/** Services that need a password beside a user; the key of the Open API has a finding of its own. */
const WITH_SECRETS = ['tiktokshop.auth', 'tiktokshop.oms', 'tiktokshop.self'];
/** Services that every installation needs. The OMS is optional, so its address may be empty. */
const SERVICES = ['tiktokshop.token', 'tiktokshop.feed.notify', 'tiktokshop.openapi', 'tiktokshop.auth'];

/** Services whose calls hold tokens, passwords or data of buyers. The service of the token check has a finding of its own. */
const CONFIDENTIAL = ['tiktokshop.openapi', 'tiktokshop.auth', 'tiktokshop.oms', 'tiktokshop.feed.notify'];

/** How long a carrier that the feed has told TikTok of is looked at. */
const FEED_CARRIERS_COUNT_FOR = 7 * DAY;

/** Dead letters that are read. */
const DEAD_SAMPLE = 200;

/** What the check needs to search for, unless the caller has found it already. */
export interface SafeguardSources {
    connections: Connection[];
    /** Dead letters of any kind. */
    deadTasks: Task[];
}

/** The result of a check. */
export interface Safeguards {
    findings: WordedFinding[];
    /** Worth knowing about this instance, but nothing to mend. */
    notes: WordedFinding[];
    /** What ends, and when. */
    expiries: Expiry[];
}

/** Checks whether the installation is complete, and safe for its kind of instance. */
export function findSafeguards(): Safeguards {
    return findSafeguardsIn({
        connections: siteConnections(),
        deadTasks: deadTasks('report', DEAD_SAMPLE)
    });
}

/** Checks with connections and dead letters that the caller has found already. */
export function findSafeguardsIn(sources: SafeguardSources): Safeguards {
    const facts = allFacts(sources);
    return {
        findings: decideFindings(facts).map(findingText),
        notes: decideNotes(facts).map(findingText),
        expiries: listExpiries(sources.connections)
    };
}

/** The feed writes what the OMS calls its carriers. */
function unknownFeedCarriers(): string[] {
    const since = fromNow(-FEED_CARRIERS_COUNT_FOR).toISOString().slice(0, 10);
    const told = getRecord<NotedCarriers>(FEED_CARRIERS, []).filter(({ day }) => day >= since);
    return unknownCarriers(told.map(({ name }) => name));
}

/** A user without a password is an unfinished entry: the other side refuses each call. */
function lacksSecret(service: string): boolean {
    const { user, password } = credentialOf(service);
    return user !== '' && password === '';
}

function allFacts(sources: SafeguardSources): InstanceFacts {
    const api = credentialOf('tiktokshop.openapi');
    const shops = shopFacts(sources.connections.map(({ shop }) => shop));
    return instanceFacts({
        missingServices: SERVICES.filter((id) => credentialOf(id).url === ''),
        servicesWithoutSecret: WITH_SECRETS.filter(lacksSecret),
        servicesInClear: CONFIDENTIAL.filter((id) => isSentInClear(credentialOf(id).url)),
        isTokenCheckElsewhere: isTokenCheckElsewhere(),
        largeOrders: largeOrders(),
        unknownFeedCarriers: unknownFeedCarriers(),
        hasApiCredentials: api.user !== '' && api.password !== '',
        expiries: listEnteredExpiries(),
        replacedSettings: listReplacedSettings(),
        misfitShops: shops.misfitShops,
        shopsWithoutCalls: shops.shopsWithoutCalls,
        unreadFeedShops: shops.unreadFeedShops,
        unmappedWarehouses: shops.unmappedWarehouses,
        missingLists: shops.missingLists,
        connections: sources.connections,
        deadTasks: sources.deadTasks,
        areReturnsOpen: areReturnsOpen()
    });
}
