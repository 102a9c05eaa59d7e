import * as migration_20261123_000000_initial from './20261123_000000_initial.ts';
import * as migration_20261123_000001_gongkai_objects from './20261123_000001_gongkai_objects.ts';
import * as migration_20261123_075139_people_and_jobs from './20261123_075139_people_and_jobs.ts';
import * as migration_20261123_080057_account_revision from './20261123_080057_account_revision.ts';

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
    up: migration_20261123_075139_people_and_jobs.up,
    down: migration_20261123_075139_people_and_jobs.down,
    name: '20261123_075139_people_and_jobs',
  },
  {
    up: migration_20261123_080057_account_revision.up,
    down: migration_20261123_080057_account_revision.down,
    name: '20261123_080057_account_revision',
  },
];
