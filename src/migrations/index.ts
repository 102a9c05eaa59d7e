import * as migration_20261123_000000_initial from './20261123_000000_initial.ts';
import * as migration_20261123_000001_gongkai_objects from './20261123_000001_gongkai_objects.ts';
import * as migration_20261124_000000_proven_accounts from './20261124_000000_proven_accounts.ts';
import * as migration_20261127_000000_screening from './20261127_000000_screening.ts';
import * as migration_20261128_000000_requests from './20261128_000000_requests.ts';

export const migrations = [
  {
    up: migration_20261123_000000_initial.up,
    down: migration_20261123_000000_initial.down,
    name: '20261123_000000_initial',
  },
  {
    up: migration_20261123_000001_gongkai_objects.up,
    down: migration_20261123_000001_gongkai_objects.down,
    name: '20261123_000001_gongkai_objects',
  },
  {
    up: migration_20261124_000000_proven_accounts.up,
    down: migration_20261124_000000_proven_accounts.down,
    name: '20261124_000000_proven_accounts',
  },
  {
    up: migration_20261127_000000_screening.up,
    down: migration_20261127_000000_screening.down,
    name: '20261127_000000_screening',
  },
  {
    up: migration_20261128_000000_requests.up,
    down: migration_20261128_000000_requests.down,
    name: '20261128_000000_requests'
  },
];
