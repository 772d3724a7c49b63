import type { Target } from '../target/Target';
import type { Finding } from './Finding';

/** Looks whether the user of dw.json is known, and may upload code. */
export async function checkUser(target: Target): Promise<Finding[]> {
    const name = target.settings.user?.name;
    const { status } = await target.webdav('PROPFIND', '/Cartridges', 'user');
    if (status === 401) {
        return [
            {
                code: 'user_refused',
                id: 'username',
                what: `The instance refuses the user ${name}`,
                remedy:
                    'Correct "username" and "password" in dw.json: a user of Business Manager and its WebDAV access key, not ' +
                    'its password (user menu > Manage Access Keys).'
            }
        ];
    }
    return status === 403
        ? [
              {
                  code: 'permission_missing',
                  id: 'role /cartridges',
                  what: `The user ${name} may not write /cartridges (role-deploy.json)`,
                  remedy:
                      'Administration > Organization > Roles & Permissions > (role) > WebDAV Permissions: /cartridges, read ' +
                      'and write.'
              }
          ]
        : [];
}
