"""presslint completion: the script that completes presslint in a shell. It is click's own."""

from __future__ import annotations

import click

# Where each shell reads it from; what `presslint completion --help` says.
_EPILOG = """\b
bash   eval "$(presslint completion bash)"                        in ~/.bashrc
zsh    eval "$(presslint completion zsh)"                         in ~/.zshrc
fish   presslint completion fish > ~/.config/fish/completions/presslint.fish
"""


@click.command("completion", epilog=_EPILOG)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print the script that completes commands, options and files in a shell: bash (4.4 or later), zsh or fish."""
    from click.shell_completion import BashComplete, FishComplete, ShellComplete, ZshComplete

    from linter.cli.verbs import presslint

    # Printing needs no bash, while click's way to ask would look for one to see its version.
    kinds: dict[str, type[ShellComplete]] = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}
    click.echo(ShellComplete.source(kinds[shell](presslint, {}, "presslint", "_PRESSLINT_COMPLETE")))
