import fs from 'node:fs';
import type { SiteConfig, Switches } from '../../sfcc-mocks';

/** How an instance behaves, as `npm run prove` has found it. */
export interface Behaviour {
    switches: Partial<Switches>;
    site: Partial<SiteConfig>;
    /** Facts that are other than assumed, for which the double has no switch. */
    without: string[];
}

type Change = { switches?: Partial<Switches>; site?: Partial<SiteConfig> };

interface Fact {
    id: string;
    answer: unknown;
    agrees: boolean | null;
}

const MODES = ['18.10', '21.2', '22.7'];

/** What each fact of docs/prove.md with a switch sets. */
export const SWITCHES: Record<string, (answer: unknown) => Change> = {
    'created-by-scapi': (answer) => ({
        switches: { scapiOrdersCreatedBy: answer === 'the client' ? 'client' : 'Customer' }
    }),
    'scapi-order-hooks': (answer) => ({ switches: { scapiOrderHooks: answer === true } }),
    'api-hooks': (answer) => ({ switches: { apiHooks: answer === true } }),
    'order-patch-hooks': (answer) => ({ switches: { orderPatchHooks: answer === true } }),
    'hook-reasons': (answer) => ({ switches: { hookReasons: answer === true } }),
    'objects-in-texts': (answer) => ({ switches: { objectsInTexts: answer === true } }),
    'contract-paths': (answer) => ({
        switches: { contractPaths: answer === 'withOrganization' ? 'withOrganization' : 'documented' }
    }),
    'unknown-step-types': (answer) => ({ switches: { unknownStepTypes: answer === 'taken' } }),
    'baskets-in-jobs': (answer) => ({ switches: { basketsInJobs: answer === true } }),
    'hybrid-storefront': (answer) => ({ switches: { hybridStorefront: answer === true } }),
    'failed-status-dooms': (answer) => ({ switches: { failedStatusDooms: answer !== 'committed' } }),
    'completed-on-cancelled': (answer) => ({ switches: { undoneCancellation: answer === 'new' ? 'NEW' : 'OPEN' } }),
    'search-lags': (answer) => (answer === 'at once' ? { switches: { searchIndexLagMs: 0 } } : {}),
    'log-levels': (answer) => ({ switches: { logLevels: answer as Switches['logLevels'] } }),
    'date-patterns': (answer) => ({ switches: { unknownPatternLetters: answer === 'throws' ? 'throws' : 'kept' } }),
    'included-expressions': (answer) => ({ switches: { encodesIncluded: answer === true } }),
    'compatibility-mode': (answer) =>
        MODES.includes(String(answer))
            ? { switches: { compatibilityMode: answer as Switches['compatibilityMode'] } }
            : {},
    'foreign-orders': (answer) => ({ site: { limitOrderAccess: answer === 'refused' } })
};

/**
 * Reads what `npm run prove` has written.
 * @throws Error in words for a file that is something else
 */
export function readFacts(file: string): Behaviour {
    const behaviour: Behaviour = { switches: {}, site: {}, without: [] };
    for (const { id, answer, agrees } of factsIn(file)) {
        const change = SWITCHES[id];
        if (change && answer !== null) {
            const { switches, site } = change(answer);
            Object.assign(behaviour.switches, switches);
            Object.assign(behaviour.site, site);
        } else if (agrees === false) {
            behaviour.without.push(id);
        }
    }
    return behaviour;
}

function factsIn(file: string): Fact[] {
    let content: { facts?: unknown };
    try {
        content = JSON.parse(fs.readFileSync(file, 'utf8')) as { facts?: unknown };
    } catch (error) {
        throw new Error(`--facts: ${file} cannot be read: ${(error as Error).message}`);
    }
    if (!Array.isArray(content?.facts) || !content.facts.every((fact) => typeof fact?.id === 'string')) {
        throw new Error(`--facts: ${file} is not what npm run prove writes: {"facts":[{"id","answer",…}]}`);
    }
    return content.facts as Fact[];
}
