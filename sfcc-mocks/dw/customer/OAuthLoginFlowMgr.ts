import { scriptClass } from '../../runtime/scriptClass';
import { refuseKept } from '../../store/keptImports';

/**
 * dw.customer.oauth.OAuthLoginFlowMgr: without providers no login begins, and none ends. Source: Script API: each method gives null
 * for an invalid configuration and without success.
 */
export class OAuthLoginFlowMgr {
    static initiateOAuthLogin(_providerId: string): null {
        return withoutProviders('initiateOAuthLogin');
    }

    static finalizeOAuthLogin(): null {
        return withoutProviders('finalizeOAuthLogin');
    }

    static obtainAccessToken(): null {
        return withoutProviders('obtainAccessToken');
    }

    static obtainUserInfo(_providerId: string, _accessToken: string): null {
        return withoutProviders('obtainUserInfo');
    }
}

/** @throws Error once providers were imported, which the double does not ask */
function withoutProviders(member: string): null {
    refuseKept('oauth-providers', 'dw.customer.oauth.OAuthLoginFlowMgr.' + member);
    return null;
}

scriptClass('dw.customer.oauth.OAuthLoginFlowMgr', OAuthLoginFlowMgr);
