/** What people type beside `check`; each reads the files, and some would write. */
export const COMMANDS = [
  ...["ask summer", "solve summer", "orientation", "doctor", "rules list", "rules test"].map((name) => `${name} ROOT`),
  "explain acme/price ROOT",
  "report summer ROOT",
  "week support --in ROOT",
  "confirm logistics all --in ROOT --yes",
  "answer summer support ROOT --says wrong-number --at phone --should-be 30 --yes",
  "decide summer A ROOT --by office@acme.example --because cheap --yes",
  "board ROOT --snapshot 80x24",
] as const;

/** A sheet of answers as it comes back. */
export const SHEET = `initiative,department,says,condition,due,about,because,at,should_be,on,by,recorded_by
summer,logistics,agrees-if,two more people,2026-05-26,,,,,2026-05-25,warehouse@acme.example,
summer,support,wrong-number,,,,,support/phone agents,14,25/05/2026,care@acme.example,office@acme.example
`;
