import type { Client } from '../target/settings';
import type { Target } from '../target/Target';
import { TargetError, Unreachable } from '../target/targetError';
import type { Finding } from './Finding';

const ID = 'tiktokshop-oms';
const SCOPES = 'c_tiktokshop_oms_rw SALESFORCE_COMMERCE_API:';
const ACTIVATE_AGAIN =
    'An endpoint is registered when the code version is activated with the cartridge in the path of the site: activate ' +
    'another version, then this one again (Administration > Site Development > Code Deployment). Log Center, category ' +
    'CustomApiRegistry, says what is wrong with one that is refused.';
const REFUSED =
    'Account Manager > API Client > (client of the OMS): the role Salesforce Commerce API with your tenant, and the scope ' +
    'c_tiktokshop_oms_rw. The OMS asks for both scopes when it gets its token.';

/**
 * Asks whether an OMS would be heard: with no event at all, which is refused once it is. Nothing can come of it.
 * @param client - of the OMS
 */
export async function checkOmsApi(target: Target, client: Client): Promise<Finding[]> {
    const token = await tokenFor(target, client);
    // Who may not ask for the scopes is a finding of its own.
    return token === null ? [] : asked(target, token);
}

async function asked(target: Target, token: string): Promise<Finding[]> {
    const { status } = await target.customApi('POST', ID + '/v1', '/order-events', token, { events: [] });
    switch (status) {
        case 400:
            return [];
        case 404:
            return [finding('api_not_registered', 'The endpoint for the OMS is not there: status 404', ACTIVATE_AGAIN)];
        case 401:
        case 403:
            return [finding('api_refused', `The endpoint for the OMS refuses its client: status ${status}`, REFUSED)];
        default:
            return [
                finding(
                    'api_failed',
                    `The endpoint for the OMS answers with ${status}`,
                    'Look into the log, and try again.'
                )
            ];
    }
}

async function tokenFor(target: Target, client: Client): Promise<string | null> {
    try {
        return await target.token(client, SCOPES + target.settings.tenant);
    } catch (error) {
        if (error instanceof TargetError && !(error instanceof Unreachable)) {
            return null;
        }
        throw error;
    }
}

function finding(code: string, what: string, remedy: string): Finding {
    return { code, id: ID, what, remedy };
}
