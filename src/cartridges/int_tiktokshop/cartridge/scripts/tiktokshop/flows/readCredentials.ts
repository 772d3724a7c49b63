import { authCredential } from '../services/auth';
import { hasOms } from '../services/oms';
import { openApiCredential } from '../services/openapi';

/** Which credentials have been entered; never what they are. */
export interface EnteredCredentials {
    openApi: boolean;
    auth: boolean;
    oms: boolean;
}

/** Reads which credentials have been entered. */
export function readCredentials(): EnteredCredentials {
    const openApi = openApiCredential();
    const auth = authCredential();
    return {
        openApi: openApi.user !== '' && openApi.password !== '',
        auth: auth.user !== '' && auth.password !== '',
        oms: hasOms()
    };
}
