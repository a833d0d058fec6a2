import { ascii } from '../ascii.ts';
import type { Grammar } from './grammar.ts';

/**
 * A completion script for PowerShell, from 5.1 on. It is written in ASCII alone: Windows PowerShell reads
 * what a program prints in the system's code page, which would spoil Chinese in UTF-8. Curly quotation marks, of which
 * titles are full, are quotation marks to it.
 */
export function powershellScript(grammar: Grammar): string {
  return `# brief: PowerShell completion
Register-ArgumentCompleter -Native -CommandName brief -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $brief = ConvertFrom-Json @'
${ascii(JSON.stringify(grammar))}
'@
  $typed = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })

  $verb = $null
  $skip = $false
  foreach ($word in $typed) {
    if ($skip) { $skip = $false; continue }
    if ($word -like '-*') {
      $skip = [bool]($brief.flags | Where-Object { $_.takes -and $_.names -ccontains $word })
      continue
    }
    $verb = $brief.verbs | Where-Object { $_.name -ceq $word } | Select-Object -First 1
    break
  }

  $flags = @($verb.flags) + @($brief.flags) | Where-Object { $_ }
  $flag = $null
  if ($typed.Count -gt 0) {
    $flag = $flags | Where-Object { $_.takes -and $_.names -ccontains $typed[-1] } |
      Select-Object -First 1
  }
  $takes = $(if ($flag) { $flag.takes } elseif ($verb) { $verb.takes } else { $null })

  function Offer($text, $list, $kind, $about) {
    if (-not $about) { $about = $list }
    [System.Management.Automation.CompletionResult]::new($text, $list, $kind, $about)
  }

  if (-not $flag -and $wordToComplete -like '-*') {
    $said = @{}
    foreach ($one in $flags) {
      foreach ($name in $one.names) {
        if ($name -clike "$wordToComplete*" -and -not $said.ContainsKey($name)) {
          $said[$name] = $true
          Offer $name $name 'ParameterName' $one.about
        }
      }
    }
    return
  }
  if (-not $flag -and -not $verb) {
    $brief.verbs | Where-Object { $_.name -like "$wordToComplete*" } |
      ForEach-Object { Offer $_.name $_.name 'Command' $_.about }
    return
  }
  if (-not $takes) { return }
  if ($takes.offer.kind -eq 'words') {
    $takes.offer.words | Where-Object { $_ -like "$wordToComplete*" } |
      ForEach-Object { Offer $_ $_ 'ParameterValue' $takes.label }
    return
  }
  if ($takes.offer.kind -eq 'nothing') { return }

  $start = $wordToComplete.Trim("'", '"')
  $folder = ''
  if ($start -match '^(.*[\\\\/])') { $folder = $Matches[1] }
  Get-ChildItem -Path "$start*" -ErrorAction SilentlyContinue | Where-Object {
    $_.PSIsContainer -or ($takes.offer.kind -eq 'files' -and
      (-not $takes.offer.extension -or $_.Extension -eq ".$($takes.offer.extension)"))
  } | ForEach-Object {
    $path = $folder + $_.Name
    $text = $(if ($path -match '[\\s''&();,{}$@#\`\\u2018-\\u201e]') {
      "'" + ($path -replace '[''\\u2018-\\u201b]', '$0$0') + "'"
    } else { $path })
    $kind = $(if ($_.PSIsContainer) { 'ProviderContainer' } else { 'ProviderItem' })
    Offer $text $_.Name $kind $path
  }
}
`;
}
