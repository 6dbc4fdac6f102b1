@echo off
rem SPDX-License-Identifier: EPL-2.0
rem Triangulum from the source tree: builds the product when it is missing, then runs it (see releng/triangulum).
setlocal DisableDelayedExpansion
set "ROOT=%~dp0.."
set "PRODUCT=%~dp0org.triangulum.product\target\products\org.triangulum.product\win32\win32\x86_64\triangulum"
if exist "%PRODUCT%\triangulum.cmd" goto run
if not exist "%~dp0target" mkdir "%~dp0target"
echo triangulum: building the product, from empty caches about four minutes (log: %~dp0target\build.log) 1>&2
call mvn -B -f "%ROOT%\pom.xml" -DproductOnly verify > "%~dp0target\build.log" 2>&1
if errorlevel 1 (
  echo triangulum: the build failed, see %~dp0target\build.log 1>&2
  exit /b 1
)
:run
call "%PRODUCT%\triangulum.cmd" %*
exit /b %errorlevel%
