/** Judging in parts, and joining them again. */
export const MERGE_EN = {
  "cli-shard": "judge one part of the initiatives only: 2/3 is the second of three; batuta merge joins them",
  "cli-merge": "Joins the parts that check --shard judged to the result of one run",
  "cli-merge-files": "the parts, each stored with --format json",
  "cli-merge-examples":
    "Examples:\n  batuta merge 1.json 2.json                    # the report and the exit code of one run\n  batuta merge 1.json 2.json --format sarif=out.sarif\n  batuta check --shard 1/2 --format json=1.json\n  batuta check --shard 2/2 --format json=2.json",
  "error-part": "{option} takes a part and how many there are, as 2/3: not {found}.",
  "error-shard-with": "One part of the initiatives cannot be judged with {option}: merge the parts first.",
  "error-shard-format":
    "One part of the initiatives is stored, not shown: batuta check --shard 1/2 --format json=1.json, and batuta merge once all are there.",
  "error-render-part": "{file} is one part of a company's initiatives: join all parts with batuta merge.",
  "error-merge-no-part": "What is joined was judged with batuta check --shard; of these files some was not.",
  "error-merge-broken": "These parts do not fit together: judge them again with batuta check --shard.",
  "error-merge-companies": "These parts are not of the same companies: judge each with the same paths.",
  "error-merge-missing": "Part {part} is missing: give all parts at once.",
  "error-merge-twice": "Part {part} is there twice: give each once.",
  "error-merge-count": "Part {part} is of another division: judge all with the same number of parts.",
  "error-merge-unlike":
    "These parts were not judged alike ({what} differs): give each the same files, day, seed, language and version of Batuta.",
} as const;
