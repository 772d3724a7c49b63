import { judgeSafeguards, safeguardNotes } from './rules/safeguards';
import type { Finding, InstanceFacts } from './rules/safeguards';
import { allConnections } from '../shops/store/connections';
import type { Connection } from '../shops/store/connections';
import { instanceFacts } from './store/instanceFacts';
import { deadTasks } from '../tasks/store/tasks';
import type { Task } from '../tasks/store/tasks';
import { credentialOf } from '../platform/httpCall';
import { isTokenCheckElsewhere } from '../orders/store/token';

/** Services that every installation needs; the address of the OMS may be empty on purpose. */
const SERVICES = ['tiktokshop.token', 'tiktokshop.feed.notify', 'tiktokshop.openapi', 'tiktokshop.auth'];

/** Dead letters that are looked through. */
const DEAD_SAMPLE = 200;

/** What the check has to search for; whoever has found it already hands it over. */
export interface SafeguardSources {
    connections: Connection[];
    /** Dead letters of any kind. */
    deadTasks: Task[];
}

/** What a check has found. */
export interface Safeguards {
    findings: Finding[];
    /** What is good to know of this instance, without being wrong. */
    notes: Finding[];
}

/** Looks whether the installation is complete, and safe for the kind of instance it is on. */
export function findSafeguards(): Safeguards {
    return judge({ connections: allConnections(), deadTasks: deadTasks('report', DEAD_SAMPLE) });
}

/** The same, with what was found already. */
export function judge(sources: SafeguardSources): Safeguards {
    const facts = allFacts(sources);
    return { findings: judgeSafeguards(facts), notes: safeguardNotes(facts) };
}

function allFacts(sources: SafeguardSources): InstanceFacts {
    const api = credentialOf('tiktokshop.openapi');
    return instanceFacts({
        missingServices: SERVICES.filter((id) => credentialOf(id).url === ''),
        isTokenCheckElsewhere: isTokenCheckElsewhere(),
        hasApiCredentials: api.user !== '' && api.password !== '',
        connections: sources.connections,
        deadTasks: sources.deadTasks
    });
}
