import { inTransaction } from '../../platform/transaction';
import { isSecretToKeep, keepAppSecret } from '../store/appSecret';

/** Notices a new app secret, so that webhooks signed with the one before are taken in for some days. */
export function watchAppSecret(): void {
    if (isSecretToKeep()) {
        inTransaction(keepAppSecret);
    }
}
