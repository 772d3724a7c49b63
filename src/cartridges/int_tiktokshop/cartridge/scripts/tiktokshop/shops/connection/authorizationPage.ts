import { authorizationLink } from '../rules/authorizationLink';
import { authorizationPageLink } from '../../platform/settings';
import { authCredential } from '../store/auth';

/**
 * Address of the page on which the seller authorizes the app.
 * @param state - what TikTok hands back
 * @returns empty when the app key has not been entered
 */
export function authorizationPage(state: string): string {
    const app = authCredential();
    return authorizationLink({ link: authorizationPageLink(), server: app.url, appKey: app.user }, state);
}
