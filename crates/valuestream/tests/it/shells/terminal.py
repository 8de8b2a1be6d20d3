"""Runs a shell on its own terminal and answers its questions: terminal.py SESSION ANSWERS SHELL WORDS...

SESSION is a file that the shell reads its commands from. ANSWERS contains lines of two parts: the end of a question, a
tab, and what is typed once the question appears (and, if it says "not shown", once the terminal has stopped showing what
is typed). What the terminal shows goes to standard output.
"""

import os
import pty
import select
import sys
import termios
import time

session, answers, *words = sys.argv[1:]
with open(answers, encoding="utf-8") as file:
    waiting = [line.rstrip("\n").split("\t") for line in file]


def wait_until_hidden(terminal):
    for _ in range(2000):
        if not termios.tcgetattr(terminal)[3] & termios.ECHO:
            return
        time.sleep(0.01)


pid, terminal = pty.fork()
if pid == 0:
    os.dup2(os.open(session, os.O_RDONLY), 0)
    os.execvp(words[0], words)

shown = b""
fresh = b""
while select.select([terminal], [], [], 30)[0]:
    try:
        more = os.read(terminal, 65536)
    except OSError:
        break
    if not more:
        break
    shown += more
    fresh += more
    if waiting and fresh.rstrip().endswith(waiting[0][0].encode()):
        question, answer = waiting.pop(0)
        if "not shown" in question:
            wait_until_hidden(terminal)
        os.write(terminal, answer.encode() + b"\n")
        fresh = b""
else:
    os.kill(pid, 9)
sys.stdout.buffer.write(shown)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) or (3 if waiting else 0))
