/** What a shell loads once: it asks Batuta itself for the words that may come next, so it knows every later version too. */
export const SCRIPTS = {
  bash: `# batuta completion bash > ~/.local/share/bash-completion/completions/batuta
_batuta_complete() {
  local word
  COMPREPLY=()
  while IFS=$'\\t' read -r word _; do
    COMPREPLY+=("$word")
  done < <(batuta complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o bashdefault -o default -F _batuta_complete batuta
`,
  zsh: `#compdef batuta
# batuta completion zsh > "\${fpath[1]}/_batuta"
_batuta() {
  local word about
  local -a found
  while IFS=$'\\t' read -r word about; do
    found+=("\${word//:/\\\\:}:\${about}")
  done < <(batuta complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( \${#found} )); then _describe batuta found; else _files; fi
}
if [[ "\${funcstack[1]}" == "_batuta" ]]; then _batuta "$@"; else compdef _batuta batuta; fi
`,
  fish: `# batuta completion fish > ~/.config/fish/completions/batuta.fish
function __batuta_complete
  set -l found (batuta complete -- (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)
  if test (count $found) -gt 0
    printf '%s\\n' $found
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c batuta -f -a '(__batuta_complete)'
`,
  powershell: `# batuta completion powershell >> $PROFILE
Register-ArgumentCompleter -Native -CommandName batuta -ScriptBlock {
  param($begun, $line, $cursor)
  $words = @($line.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.Extent.Text })
  $next = if ($begun -eq '') { @('--next') } else { @() }
  batuta complete @next -- @words 2>$null | ForEach-Object {
    $word, $about = $_ -split "\`t", 2
    if (-not $about) { $about = $word }
    [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $about)
  }
}
`,
} as const;

export type Shell = keyof typeof SCRIPTS;
export const SHELLS = ["bash", "zsh", "fish", "powershell"] as const satisfies readonly Shell[];
