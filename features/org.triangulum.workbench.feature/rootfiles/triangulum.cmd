@echo off
rem SPDX-License-Identifier: EPL-2.0
rem Triangulum. With arguments it is the command line (triangulum --help); without, the workbench.
rem   triangulum workbench ARGS...  starts the workbench with arguments of its own, such as -data FOLDER
rem Needs Java 17 or newer: JAVA_HOME, else the java on the PATH.
setlocal DisableDelayedExpansion
set "HOME_DIR=%~dp0"
set "JAVA=java.exe"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo triangulum: no Java found; install Java 17 or newer, or set JAVA_HOME 1>&2
  exit /b 1
)
if "%~1"=="" goto workbench
if "%~1"=="workbench" goto workbench

rem The command line runs without OSGi, on the plug-ins that the core feature names, then on those of others: all that is
rem installed and that neither the core nor the workbench brought.
set "CLASSPATH="
for /d %%d in ("%HOME_DIR%features\org.triangulum.core.feature_*") do set "CORE=%%d"
for /d %%d in ("%HOME_DIR%features\org.triangulum.workbench.feature_*") do set "WORKBENCH=%%d"
for /f "usebackq tokens=1,3,5 delims== " %%a in ("%CORE%\feature.xml") do (
  if "%%a"=="<plugin" call set "CLASSPATH=%%CLASSPATH%%%HOME_DIR%plugins\%%~b_%%~c.jar;"
  if "%%a"=="<plugin" set "KNOWN_%%~b=1"
)
for /f "usebackq tokens=1,3 delims== " %%a in ("%WORKBENCH%\feature.xml") do if "%%a"=="<plugin" set "KNOWN_%%~b=1"
for /f "usebackq eol=# tokens=1,3 delims=," %%a in ("%HOME_DIR%configuration\org.eclipse.equinox.simpleconfigurator\bundles.info") do (
  if not defined KNOWN_%%a call set "CLASSPATH=%%CLASSPATH%%%HOME_DIR%%%b;"
)
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Dfile.encoding=UTF-8 ^
  -Djava.awt.headless=true %TRIANGULUM_JAVA_OPTIONS% org.triangulum.cli.Main %*
exit /b %errorlevel%

:workbench
for /f "delims=" %%f in ('dir /b "%HOME_DIR%plugins\org.eclipse.equinox.launcher_*.jar"') do set "LAUNCHER=%%f"
:again
"%JAVA%" -Dfile.encoding=UTF-8 "-Djava.util.logging.config.file=%HOME_DIR%logging.properties" -Dorg.slf4j.simpleLogger.defaultLogLevel=error %TRIANGULUM_JAVA_OPTIONS% ^
  -jar "%HOME_DIR%plugins\%LAUNCHER%" %*
rem 23 is the workbench asking to be started again, after a plug-in was installed for example.
if %errorlevel%==23 goto again
exit /b %errorlevel%
